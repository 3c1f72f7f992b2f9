package io.concordat.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsBuildingRequest;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Reads the settings that Maven itself would use: the user's over those of the installation. */
final class MavenSettings {

  private MavenSettings() {}

  /** The folder {@code .m2} of the user. */
  static Path home() {
    return Path.of(System.getProperty("user.home"), ".m2");
  }

  /**
   * The settings with passwords decrypted.
   *
   * @param userFile of the user; need not exist
   */
  static Settings read(Path userFile) throws IOException {
    SettingsBuildingRequest request =
        new DefaultSettingsBuildingRequest()
            .setUserSettingsFile(userFile.toFile())
            .setSystemProperties(properties());
    installation().ifPresent(request::setGlobalSettingsFile);
    try {
      Settings settings =
          new DefaultSettingsBuilderFactory().newInstance().build(request).getEffectiveSettings();
      decrypt(settings);
      return settings;
    } catch (SettingsBuildingException e) {
      throw new Unreadable("the Maven settings cannot be read: " + e.getMessage(), "mend them");
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.putAll(System.getProperties());
    System.getenv().forEach((name, value) -> properties.setProperty("env." + name, value));
    return properties;
  }

  private static Optional<File> installation() {
    return Stream.of("MAVEN_HOME", "M2_HOME")
        .map(System.getenv()::get)
        .filter(home -> home != null && !home.isEmpty())
        .map(home -> Path.of(home, "conf", "settings.xml").toFile())
        .filter(File::isFile)
        .findFirst();
  }

  private static void decrypt(Settings settings) {
    String security = home().resolve("settings-security.xml").toString();
    SettingsDecryptionResult result =
        new DefaultSettingsDecrypter(
                new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), security))
            .decrypt(new DefaultSettingsDecryptionRequest(settings));
    settings.setServers(result.getServers());
    settings.setProxies(result.getProxies());
  }
}
