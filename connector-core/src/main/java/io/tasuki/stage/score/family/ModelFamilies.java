package io.tasuki.stage.score.family;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The families on the class path.
public final class ModelFamilies {

    private ModelFamilies() {}

    /// By name.
    public static List<ModelFamily> installed() {
        return Loaded.FAMILIES;
    }

    public static Optional<ModelFamily> find(String name) {
        return installed().stream().filter(family -> family.name().equals(name)).findFirst();
    }

    // Once, because what a family loads is loaded once.
    private static final class Loaded {

        private static final List<ModelFamily> FAMILIES = ServiceLoader.load(ModelFamily.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ModelFamily::name))
                .toList();
    }
}
