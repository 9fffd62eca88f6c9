package io.tasuki.stage.link;

/// How a deal is tied to a person.
public enum LinkRule {
    /// The person's record was converted with this deal.
    CONVERSION,
    /// The person plays a named part in the deal.
    CONTACT_ROLE,
    /// The CRM's own link between the two records.
    ASSOCIATION,
    /// Person and deal belong to the same company: weak, so only when configured.
    ACCOUNT
}
