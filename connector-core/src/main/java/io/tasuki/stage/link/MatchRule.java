package io.tasuki.stage.link;

/// How a record of one connection is recognised as the same person as a record of another.
public enum MatchRule {
    /// A record id of the other CRM that its connector stamped on either side.
    CRM_IDS,
    /// The same unique key, such as an e-mail address, after case-folding and NFKC.
    EMAIL
}
