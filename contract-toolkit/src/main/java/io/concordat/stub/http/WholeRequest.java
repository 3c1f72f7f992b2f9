package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.concordat.exchange.Headers;
import io.concordat.exchange.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that Jetty has read, as WireMock wants to see it. Its mapping asks for nothing but the
 * head and the body; cookies, forms and parts are for the specification to make sense of.
 */
final class WholeRequest implements Request {

  private final wiremock.org.eclipse.jetty.server.Request request;
  private final HttpHeaders headers;
  private final byte[] body;

  WholeRequest(wiremock.org.eclipse.jetty.server.Request request, byte[] body) {
    this.request = request;
    this.headers =
        new HttpHeaders(
            request.getHttpFields().stream()
                .map(field -> new HttpHeader(field.getName(), String.valueOf(field.getValue())))
                .toList());
    this.body = body;
  }

  /** The request as responders see it. */
  HttpRequest whole() {
    String query = request.getQueryString();
    return new HttpRequest(
        request.getMethod(),
        request.getRequestURI(),
        query == null ? "" : query,
        new Headers(
            request.getHttpFields().stream()
                .map(field -> new Headers.Field(field.getName(), String.valueOf(field.getValue())))
                .toList()),
        body);
  }

  @Override
  public String getUrl() {
    // WireMock would decode a query, and some cannot be.
    return request.getRequestURI();
  }

  @Override
  public @Nullable String getAbsoluteUrl() {
    // WireMock would parse it, and some requests have none.
    return null;
  }

  @Override
  public RequestMethod getMethod() {
    return RequestMethod.fromString(request.getMethod());
  }

  @Override
  public String getScheme() {
    return request.getScheme();
  }

  @Override
  public String getHost() {
    return request.getServerName();
  }

  @Override
  public int getPort() {
    return request.getServerPort();
  }

  @Override
  public String getClientIp() {
    return request.getRemoteAddr();
  }

  @Override
  public @Nullable String getHeader(String key) {
    HttpHeader header = header(key);
    return header.isPresent() ? header.firstValue() : null;
  }

  @Override
  public HttpHeader header(String key) {
    return headers.getHeader(key);
  }

  @Override
  public ContentTypeHeader contentTypeHeader() {
    return headers.getContentTypeHeader();
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public boolean containsHeader(String key) {
    return header(key).isPresent();
  }

  @Override
  public Set<String> getAllHeaderKeys() {
    return headers.keys();
  }

  @Override
  public QueryParameter queryParameter(String key) {
    return QueryParameter.absent(key);
  }

  @Override
  public FormParameter formParameter(String key) {
    return FormParameter.absent(key);
  }

  @Override
  public Map<String, FormParameter> formParameters() {
    return Map.of();
  }

  @Override
  public Map<String, Cookie> getCookies() {
    return Map.of();
  }

  @Override
  public byte[] getBody() {
    return body;
  }

  @Override
  public String getBodyAsString() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String getBodyAsBase64() {
    return Base64.getEncoder().encodeToString(body);
  }

  @Override
  public boolean isMultipart() {
    return false;
  }

  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  @Override
  public boolean isBrowserProxyRequest() {
    return false;
  }

  @Override
  public Optional<Request> getOriginalRequest() {
    return Optional.empty();
  }

  @Override
  public String getProtocol() {
    return request.getProtocol();
  }
}
