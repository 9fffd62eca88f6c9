package io.tasuki.boosted;

import java.util.Optional;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/// The half of the library that is made for one kind of machine. It is unpacked to the folder for temporary files and
/// loaded once.
final class NativeLibrary {

    private static final Optional<String> TROUBLE = load();

    private NativeLibrary() {}

    static Optional<String> trouble() {
        return TROUBLE;
    }

    private static Optional<String> load() {
        try {
            new DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
            return Optional.empty();
        } catch (LinkageError | XGBoostError problem) {
            return Optional.of("the native library of boosted trees does not load here (" + reason(problem)
                    + "); it needs glibc, libgomp and a folder for temporary files that takes programs"
                    + " (TASUKI_JAVA_OPTS=-Djava.io.tmpdir=FOLDER), or take its jar away");
        }
    }

    private static String reason(Throwable problem) {
        Throwable last = problem;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.toString();
    }
}
