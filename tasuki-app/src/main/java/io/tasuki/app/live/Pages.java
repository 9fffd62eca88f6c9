package io.tasuki.app.live;

import io.tasuki.stage.plan.LabelLanguage;

/// What the site shows to whoever logged in; asked by several threads at once.
public interface Pages {

    Html report(LabelLanguage language);

    Html service(LabelLanguage language);

    /// The one page for everybody: it asks for the token.
    ///
    /// @param refused whether the last try was wrong
    Html login(LabelLanguage language, boolean refused);

    LabelLanguage language();
}
