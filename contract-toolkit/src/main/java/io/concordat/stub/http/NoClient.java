package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import java.util.List;

/** WireMock could pass requests on to other servers. A stub does not. */
final class NoClient implements HttpClientFactory {

  @Override
  public HttpClient buildHttpClient(
      Options options,
      boolean trustAllCertificates,
      List<String> trustedHosts,
      boolean useSystemProperties) {
    return request -> {
      throw new IllegalStateException("a stub sent " + request.getMethod() + " elsewhere");
    };
  }
}
