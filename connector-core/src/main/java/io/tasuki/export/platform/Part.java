package io.tasuki.export.platform;

import java.util.function.Predicate;

/// One kind of file of a platform: what does not go together into one file is told apart by the end of its name.
///
/// @param suffix put to the end of the name the user chose; empty: that name itself
/// @param takes which events belong there; one that belongs nowhere cannot be told to the platform
public record Part(String suffix, Predicate<Event> takes, Layout layout) {}
