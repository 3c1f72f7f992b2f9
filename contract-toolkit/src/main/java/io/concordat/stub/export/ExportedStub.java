package io.concordat.stub.export;

import io.concordat.source.Json;
import java.util.Optional;

/**
 * One answer to one kind of request.
 *
 * @param name that no other has, fit for a file: {@code readOrder-200}
 * @param mapping for WireMock
 * @param contract for Spring Cloud Contract; empty where no request is certain to get this answer
 */
public record ExportedStub(String name, Json.Obj mapping, Optional<Json.Obj> contract) {}
