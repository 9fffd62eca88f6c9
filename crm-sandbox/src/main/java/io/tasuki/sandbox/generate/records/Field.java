package io.tasuki.sandbox.generate.records;

/// A field of a person that changes over time, and what each vendor's org calls it; blank where it has none.
public enum Field {
    STATUS("hs_lead_status", "Status"),
    OWNER("hubspot_owner_id", "OwnerId"),
    LIFECYCLE("lifecyclestage", ""),
    HANDED_OVER_AT("hs_lifecyclestage_salesqualifiedlead_date", ""),
    ORIGIN("origin", "LeadSource"),
    INDUSTRY("industry", "Industry"),
    EMPLOYEES("", "Employees__c"),
    BUDGET("budget", "Budget__c"),
    TIMING("desired_start", "Desired_Start__c"),
    SUPERIOR("superior_intention", "Superior_Intention__c"),
    PURPOSE("purpose", "Purpose__c"),
    RETURN_REASON("tasuki_return_reason", "Tasuki_Return_Reason__c"),
    LEAD_STAMP("salesforceleadid", ""),
    CONTACT_STAMP("salesforcecontactid", "");

    private final String hubspot;
    private final String salesforce;

    Field(String hubspot, String salesforce) {
        this.hubspot = hubspot;
        this.salesforce = salesforce;
    }

    String hubspot() {
        return hubspot;
    }

    String salesforce() {
        return salesforce;
    }
}
