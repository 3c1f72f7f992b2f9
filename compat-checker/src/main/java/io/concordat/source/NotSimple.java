package io.concordat.source;

/** The text is more than {@link SimpleYaml} reads. */
final class NotSimple extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The only one: nobody looks at where it was thrown. */
  static final NotSimple HERE = new NotSimple();

  private NotSimple() {
    super("more than simple YAML", null, false, false);
  }
}
