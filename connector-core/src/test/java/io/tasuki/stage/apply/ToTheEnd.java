package io.tasuki.stage.apply;

/// Lets a run write all that it has to, and listens to nothing.
enum ToTheEnd implements ApplyControl {
    TO_THE_END;

    @Override
    public boolean stopping() {
        return false;
    }

    @Override
    public void progress(long done, long total) {}
}
