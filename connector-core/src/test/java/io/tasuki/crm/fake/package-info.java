/// A CRM in memory and the smallest whole adapter to it: every role of the SPI, nothing more.
/// Start with [io.tasuki.crm.fake.FakeCrm], which tests edit as people edit a CRM; its adapter opens as platform `fake`.
/// It stands in wherever the engine needs a CRM, and shows adapter authors what a whole adapter consists of.
/// Tests of any module may use it through the test artifact.
@NullMarked
package io.tasuki.crm.fake;

import org.jspecify.annotations.NullMarked;
