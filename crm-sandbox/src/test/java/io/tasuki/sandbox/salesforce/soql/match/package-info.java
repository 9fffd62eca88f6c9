/// Tests of the query language over plain maps: what parses, what is refused, which rows a condition leaves.
@NullMarked
package io.tasuki.sandbox.salesforce.soql.match;

import org.jspecify.annotations.NullMarked;
