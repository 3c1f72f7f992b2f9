/**
 * Names the facts and grades them. In: differences and a policy. Out: findings, and the version
 * that the change needs.
 */
@NullMarked
package io.concordat.judge;

import org.jspecify.annotations.NullMarked;
