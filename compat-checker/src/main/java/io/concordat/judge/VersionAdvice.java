package io.concordat.judge;

import java.util.Optional;

/**
 * The bump that a change needs against the bump that the documents declare.
 *
 * @param oldVersion {@code info.version} of the old document, as it is written
 * @param newVersion likewise of the new one
 * @param declared the bump between the two; empty when one of them is not SemVer
 * @param required the bump that the change needs
 * @param advice the lowest version that would be right; empty when none can be named
 * @param isOk whether the declared version covers the change
 * @param note what a person should know, such as that a version is no SemVer; empty otherwise
 */
public record VersionAdvice(
    String oldVersion,
    String newVersion,
    Optional<Impact> declared,
    Impact required,
    Optional<String> advice,
    boolean isOk,
    String note) {}
