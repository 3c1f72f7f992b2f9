package io.concordat.judge;

/** What version numbers mean while the first one is 0 (SemVer 2.0.0, item 4). */
public enum ZeroRule {
  /** As later on: only the first number announces a break. */
  STRICT,
  /**
   * One place to the right, as package managers read it: 0.1 → 0.2 may break, 0.1.1 → 0.1.2 may
   * add.
   */
  SHIFTED
}
