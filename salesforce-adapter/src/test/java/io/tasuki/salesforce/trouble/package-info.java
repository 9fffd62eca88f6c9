/// The troubles of TROUBLE.md, one class for each: the naive way fails on the sandbox or on a wire of canned answers,
/// ours
/// does not.
@NullMarked
package io.tasuki.salesforce.trouble;

import org.jspecify.annotations.NullMarked;
