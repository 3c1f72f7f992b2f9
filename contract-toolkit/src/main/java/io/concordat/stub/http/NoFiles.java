package io.concordat.stub.http;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/** WireMock would read mappings from the current folder, and write there. */
final class NoFiles implements MappingsSource {

  @Override
  public void loadMappingsInto(StubMappings mappings) {}

  @Override
  public void save(List<StubMapping> mappings) {}

  @Override
  public void save(StubMapping mapping) {}

  @Override
  public void remove(StubMapping mapping) {}

  @Override
  public void removeAll() {}
}
