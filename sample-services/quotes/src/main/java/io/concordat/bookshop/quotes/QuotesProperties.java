package io.concordat.bookshop.quotes;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who carries books. */
@ConfigurationProperties("quotes")
public record QuotesProperties(List<Carrier> carriers) {}
