package io.tasuki.stage.apply;

/// Who watches an apply, and may end it early.
public interface ApplyControl {

    /// Asked before each batch; true ends the apply there.
    boolean stopping();

    /// @param done field changes dealt with so far
    void progress(long done, long total);
}
