package io.concordat.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Mirror;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Repository;
import org.apache.maven.settings.RepositoryPolicy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;

/** What settings.xml says, in the terms of Maven's resolver. */
final class MavenSession {

  private static final String CENTRAL = "https://repo.maven.apache.org/maven2";

  private MavenSession() {}

  static DefaultRepositorySystemSession of(
      Settings settings, RepositorySystem system, boolean isOffline) {
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    session.setOffline(isOffline || settings.isOffline());
    session.setSystemProperties(System.getProperties());
    session.setMirrorSelector(mirrors(settings));
    session.setProxySelector(proxies(settings));
    session.setAuthenticationSelector(credentials(settings));
    LocalRepository local = new LocalRepository(localRepository(settings).toFile());
    session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, local));
    return session;
  }

  /** Central, and the repositories of the active profiles. */
  static List<RemoteRepository> repositories(Settings settings) {
    List<RemoteRepository> repositories = new ArrayList<>();
    for (Profile profile : settings.getProfiles()) {
      boolean isActive =
          settings.getActiveProfiles().contains(profile.getId())
              || profile.getActivation() != null && profile.getActivation().isActiveByDefault();
      if (isActive) {
        profile.getRepositories().stream().map(MavenSession::remote).forEach(repositories::add);
      }
    }
    if (repositories.stream().noneMatch(repository -> repository.getId().equals("central"))) {
      repositories.add(
          new RemoteRepository.Builder("central", "default", CENTRAL)
              .setSnapshotPolicy(policy(false))
              .build());
    }
    return repositories;
  }

  private static Path localRepository(Settings settings) {
    String chosen = System.getProperty("maven.repo.local", settings.getLocalRepository());
    return chosen == null || chosen.isBlank()
        ? MavenSettings.home().resolve("repository")
        : Path.of(chosen);
  }

  private static RemoteRepository remote(Repository repository) {
    return new RemoteRepository.Builder(repository.getId(), "default", repository.getUrl())
        .setReleasePolicy(policy(isEnabled(repository.getReleases())))
        .setSnapshotPolicy(policy(isEnabled(repository.getSnapshots())))
        .build();
  }

  private static boolean isEnabled(RepositoryPolicy policy) {
    return policy == null || policy.isEnabled();
  }

  private static org.eclipse.aether.repository.RepositoryPolicy policy(boolean isEnabled) {
    return new org.eclipse.aether.repository.RepositoryPolicy(
        isEnabled,
        org.eclipse.aether.repository.RepositoryPolicy.UPDATE_POLICY_DAILY,
        org.eclipse.aether.repository.RepositoryPolicy.CHECKSUM_POLICY_WARN);
  }

  private static DefaultMirrorSelector mirrors(Settings settings) {
    DefaultMirrorSelector selector = new DefaultMirrorSelector();
    for (Mirror mirror : settings.getMirrors()) {
      selector.add(
          mirror.getId(),
          mirror.getUrl(),
          mirror.getLayout(),
          false,
          mirror.isBlocked(),
          mirror.getMirrorOf(),
          mirror.getMirrorOfLayouts());
    }
    // As in the settings that Maven is installed with, since 3.8.1.
    selector.add(
        "maven-default-http-blocker",
        "http://0.0.0.0/",
        "default",
        false,
        true,
        "external:http:*",
        "");
    return selector;
  }

  private static DefaultProxySelector proxies(Settings settings) {
    DefaultProxySelector selector = new DefaultProxySelector();
    for (Proxy proxy : settings.getProxies()) {
      if (proxy.isActive()) {
        Authentication credentials =
            new AuthenticationBuilder()
                .addUsername(proxy.getUsername())
                .addPassword(proxy.getPassword())
                .build();
        selector.add(
            new org.eclipse.aether.repository.Proxy(
                proxy.getProtocol(), proxy.getHost(), proxy.getPort(), credentials),
            proxy.getNonProxyHosts());
      }
    }
    return selector;
  }

  private static DefaultAuthenticationSelector credentials(Settings settings) {
    DefaultAuthenticationSelector selector = new DefaultAuthenticationSelector();
    for (Server server : settings.getServers()) {
      selector.add(
          server.getId(),
          new AuthenticationBuilder()
              .addUsername(server.getUsername())
              .addPassword(server.getPassword())
              .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
              .build());
    }
    return selector;
  }
}
