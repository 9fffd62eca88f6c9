/// The product: the command line, the scheduled service and what they print.
/// Start with `Main`. Only this module and `io.tasuki.run` assemble the others.
@NullMarked
package io.tasuki.app;

import org.jspecify.annotations.NullMarked;
