package io.concordat.exchange;

import io.concordat.model.Parameter;
import io.concordat.source.Json;

/** A parameter that a message has, and what its text means to the schema. */
public record ParameterValue(Parameter parameter, Json value) {}
