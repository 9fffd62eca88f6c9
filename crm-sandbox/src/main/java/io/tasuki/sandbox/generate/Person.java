package io.tasuki.sandbox.generate;

/// Who a lead is; two leads in a row work for the same company.
record Person(String familyName, String givenName, String email, String company, int companyIndex) {}
