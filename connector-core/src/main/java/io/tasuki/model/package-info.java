/// The words all rooms share: addresses and kinds of records, nothing but values.
/// Start with [io.tasuki.model.RecordAddress]. No behaviour, no input or output, no vendor's word belongs here. Everybody may use it.
@NullMarked
package io.tasuki.model;

import org.jspecify.annotations.NullMarked;
