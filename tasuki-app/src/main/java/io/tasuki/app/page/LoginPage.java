package io.tasuki.app.page;

import io.tasuki.stage.plan.LabelLanguage;

/// Asks for the token, and says nothing of anybody or anything.
///
/// @param refused whether the last try was wrong
public record LoginPage(String lang, boolean refused, PageView.Phrases words, Assets assets) {

    public static Made of(LabelLanguage language, boolean refused) {
        PageWords words = new PageWords(language);
        Assets assets = Assets.plain();
        LoginPage page = new LoginPage(words.locale().getLanguage(), refused, words::text, assets);
        return Made.of("report/login.jte", page, assets);
    }
}
