package io.concordat.bookshop.orders.rest.maturity;

import org.springframework.context.annotation.Configuration;
import org.springframework.hateoas.config.EnableHypermediaSupport;
import org.springframework.hateoas.config.EnableHypermediaSupport.HypermediaType;

/** Level 3 speaks HAL-FORMS, in which an answer holds forms, too. */
@Configuration(proxyBeanMethods = false)
@EnableHypermediaSupport(type = HypermediaType.HAL_FORMS)
class MaturityConfiguration {}
