package io.tasuki.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// A page made from a template.
///
/// @param html the whole of it, to be sent or written in UTF-8
/// @param policy its content security policy, which stands in it too
public record Made(String html, String policy) {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    static Made of(PageView view) {
        return of("report/page.jte", view, view.assets());
    }

    static Made of(String template, Object view, Assets assets) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, view, html);
        return new Made(html.toString(), assets.policy());
    }
}
