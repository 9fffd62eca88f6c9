package io.tasuki.sandbox.generate.tell;

/// Who a lead is; two leads in a row work for the same company.
public record Person(String familyName, String givenName, String email, String company, int companyIndex) {}
