package io.tasuki.app.live;

import io.tasuki.stage.plan.LabelLanguage;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Pages that stay the same until something happens: each is made when somebody asks for it, once.
final class Kept {

    private final Supplier<String> state;
    private final Function<LabelLanguage, Html> make;
    private final Map<LabelLanguage, Html> made = new EnumMap<>(LabelLanguage.class);
    private String stateOfMade = "";

    /// @param state another text: what was made is old
    Kept(Supplier<String> state, Function<LabelLanguage, Html> make) {
        this.state = state;
        this.make = make;
    }

    synchronized Html in(LabelLanguage language) {
        String now = state.get();
        if (!now.equals(stateOfMade)) {
            made.clear();
            stateOfMade = now;
        }
        return made.computeIfAbsent(language, make);
    }
}
