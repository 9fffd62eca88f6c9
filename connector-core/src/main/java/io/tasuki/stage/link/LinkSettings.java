package io.tasuki.stage.link;

import io.tasuki.model.ObjectName;
import java.util.List;

/// Who can be a lead, and what ties records to it.
///
/// @param from the person objects whose records are leads; their order decides nothing
/// @param match the rules that join records of different connections, in order
/// @param deals the deal objects that count
/// @param links the rules that tie deals to leads, in order
public record LinkSettings(List<ObjectName> from, List<MatchRule> match, List<ObjectName> deals, List<LinkRule> links) {

    public LinkSettings {
        if (from.isEmpty()) {
            throw new IllegalArgumentException("leads.from names no object");
        }
        from = List.copyOf(from);
        match = List.copyOf(match);
        deals = List.copyOf(deals);
        links = List.copyOf(links);
    }
}
