package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.setup.MetadataXml.Malformed;
import io.tasuki.sandbox.salesforce.state.Org;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the files of a deployment into components, and tells of files that yield none.
final class DeployPlan {

    private static final String PACKAGE = "package.xml";
    private static final String OBJECTS = "objects/";
    private static final String PERMISSION_SETS = "permissionsets/";

    private final Org org;
    private final FieldMaker maker;
    private final List<Component> components = new ArrayList<>();
    private final List<ComponentResult> failures = new ArrayList<>();

    private DeployPlan(Org org, FieldMaker maker) {
        this.org = org;
        this.maker = maker;
    }

    /// @param singlePackage whether the package lies at the root of the zip, else in a folder of its own
    static DeployPlan of(Org org, FieldMaker maker, Map<String, byte[]> files, boolean singlePackage) {
        DeployPlan plan = new DeployPlan(org, maker);
        String folder = singlePackage ? "" : folder(files);
        byte[] wanted = files.get(folder + PACKAGE);
        if (wanted == null) {
            plan.failures.add(ComponentResult.failure("", PACKAGE, PACKAGE, "No package.xml found"));
            return plan;
        }
        files.forEach((name, content) -> {
            if (name.startsWith(folder) && !name.equals(folder + PACKAGE)) {
                plan.read(name, name.substring(folder.length()), content);
            }
        });
        XmlNode root = plan.parsed(folder + PACKAGE, wanted, "Package");
        if (root != null) {
            plan.compare(PackageFile.read(root));
        }
        return plan;
    }

    List<Component> components() {
        return components;
    }

    List<ComponentResult> failures() {
        return failures;
    }

    private static String folder(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith("/" + PACKAGE))
                .findFirst()
                .map(name -> name.substring(0, name.length() - PACKAGE.length()))
                .orElse("/");
    }

    private void read(String fileName, String path, byte[] content) {
        if (path.startsWith(OBJECTS) && path.endsWith(".object")) {
            readObject(name(path, OBJECTS, ".object"), fileName, content);
        } else if (path.startsWith(PERMISSION_SETS) && path.endsWith(".permissionset")) {
            XmlNode root = parsed(fileName, content, "PermissionSet");
            if (root != null) {
                String name = name(path, PERMISSION_SETS, ".permissionset");
                components.add(new PermissionSetComponent(org, name, fileName, root));
            }
        } else {
            failures.add(ComponentResult.failure(
                    "", path, fileName, "This org takes objects and permission sets only, not this file"));
        }
    }

    private void readObject(String object, String fileName, byte[] content) {
        XmlNode root = parsed(fileName, content, "CustomObject");
        if (root != null) {
            root.all("fields")
                    .forEach(field -> components.add(new FieldComponent(org, maker, object, fileName, field)));
        }
    }

    private static String name(String path, String folder, String ending) {
        return path.substring(folder.length(), path.length() - ending.length());
    }

    private @Nullable XmlNode parsed(String fileName, byte[] content, String root) {
        try {
            return MetadataXml.read(content, root);
        } catch (Malformed malformed) {
            failures.add(
                    ComponentResult.failure("", fileName, fileName, "Error parsing file: " + malformed.getMessage())
                            .at(malformed.place()));
            return null;
        }
    }

    /// What is asked for must be there, and what is there must be asked for.
    private void compare(PackageFile wanted) {
        for (Component component : List.copyOf(components)) {
            if (!component.askedFor(wanted)) {
                components.remove(component);
                failures.add(ComponentResult.failure(component, "It is not named in package.xml"));
            }
        }
        wanted.members()
                .forEach((type, names) -> names.stream()
                        .filter(name -> !name.equals("*") && isMissing(type, name))
                        .forEach(name -> failures.add(ComponentResult.failure(
                                type,
                                name,
                                PACKAGE,
                                "An object '" + name + "' of type " + type
                                        + " was named in package.xml, but was not found in zipped directory"))));
    }

    private boolean isMissing(String type, String name) {
        String fields = name + ".";
        return components.stream()
                .noneMatch(component -> type.equals("CustomObject")
                        ? component.fullName().startsWith(fields)
                        : component.type().equals(type) && component.fullName().equals(name));
    }
}
