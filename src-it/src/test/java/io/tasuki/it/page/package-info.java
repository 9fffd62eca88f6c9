/// The weekly page as a browser shows it: that it works, looks right, can be reached by everybody, and says what the
/// document says. Start with [io.tasuki.it.page.PageIT]. What the document should say belongs to the tests of the report.
@NullMarked
package io.tasuki.it.page;

import org.jspecify.annotations.NullMarked;
