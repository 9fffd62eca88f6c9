/// The guided tour: both CRMs in this process with a made-up world, two whole syncs, and what came of them.
/// Start with [io.tasuki.app.demo.Demo]; a [io.tasuki.app.demo.DemoReport] is what it tells. It uses the product as a
/// user would and knows nothing that a user could not see. The commands `demo` and `sandbox` call it.
@NullMarked
package io.tasuki.app.demo;

import org.jspecify.annotations.NullMarked;
