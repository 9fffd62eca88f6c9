package io.tasuki.sandbox.salesforce.setup;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// `package.xml`: which components a deployment is about.
record PackageFile(Map<String, Set<String>> members) {

    private static final String ALL = "*";

    static PackageFile read(XmlNode root) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        root.all("types").forEach(type -> {
            Set<String> names = members.computeIfAbsent(type.text("name"), name -> new LinkedHashSet<>());
            type.all("members").forEach(member -> names.add(member.text()));
        });
        return new PackageFile(members);
    }

    boolean names(String type, String fullName) {
        Set<String> named = members.getOrDefault(type, Set.of());
        return named.contains(ALL) || named.contains(fullName);
    }
}
