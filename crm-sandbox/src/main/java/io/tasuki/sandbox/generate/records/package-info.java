/// Records as a CRM holds them, before they are rows: people, companies, deals, activities of one account, in words of no
/// vendor; and per vendor the pages that write them as rows of a data set. Start with
/// [io.tasuki.sandbox.generate.records.Book].
/// Why a record is as it is (stories, twists, truth) does not belong here. Only `mess` uses it.
@NullMarked
package io.tasuki.sandbox.generate.records;

import org.jspecify.annotations.NullMarked;
