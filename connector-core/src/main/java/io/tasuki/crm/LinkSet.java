package io.tasuki.crm;

import java.util.List;

/// All links of one record to records of one other object.
public record LinkSet(String fromObject, String fromId, String toObject, List<Link> links) {

    public LinkSet {
        links = List.copyOf(links);
    }

    /// @param label what the link means in the CRM, empty when it has none
    public record Link(String toId, String label, boolean primary) {}
}
