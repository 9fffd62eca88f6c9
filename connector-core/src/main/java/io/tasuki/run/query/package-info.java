/// What commands can be asked: one record for each question that has more to it than an argument or two.
/// Start with [io.tasuki.run.query.ConversionQuery]; a new option of a command's goes into its query. How an option is spelt on a
/// command line does not belong here, nor how it is answered. [io.tasuki.run.Tasuki] takes them.
@NullMarked
package io.tasuki.run.query;

import org.jspecify.annotations.NullMarked;
