/// A real browser, driven as a person's hands and eyes would be: pages are opened, keys pressed, pictures taken.
/// Start with [io.tasuki.it.browser.Browser]; a [io.tasuki.it.browser.Tab] shows one page and remembers everything that
/// went wrong in it. What a page should say belongs to the tests.
@NullMarked
package io.tasuki.it.browser;

import org.jspecify.annotations.NullMarked;
