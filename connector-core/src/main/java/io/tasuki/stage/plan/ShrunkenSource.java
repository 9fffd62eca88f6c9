package io.tasuki.stage.plan;

/// Something outcomes rest on that lost much of what it held after the last complete run.
///
/// @param source an object, or one object's links to another
/// @param before what it held then
/// @param now what it holds now
public record ShrunkenSource(String source, long before, long now) {

    /// The fact in words.
    public String words() {
        return source + " fell from " + before + " to " + now + " since the last complete run";
    }
}
