package io.concordat.judge;

/** What the host of a base URL is to those who use the API. */
public enum Hosts {
  /** Part of the contract: clients call the address that the specification names. */
  API,
  /** A matter of deployment: clients are told where to call, and only the path counts. */
  DEPLOYMENT
}
