package io.tasuki.it.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// For tests that order thousands of faults: the product in this process tells errors only.
public final class Quiet {

    private Quiet() {}

    public static void logs() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }
}
