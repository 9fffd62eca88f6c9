/// The weekly report as one HTML file that needs nothing else: no server, no network, no font of its own.
/// Start with [io.tasuki.app.page.ReportPage]. It knows the sorts of blocks and values of `io.tasuki.report` and no
/// section: a new section needs words in both languages (`output/page/words*.properties`) and nothing here. The
/// templates are `src/main/jte`, which escape whatever is put into them; style and script are resources beside this
/// package. What a number says belongs to the core, who may look at the page to `serve`.
@NullMarked
package io.tasuki.app.page;

import org.jspecify.annotations.NullMarked;
