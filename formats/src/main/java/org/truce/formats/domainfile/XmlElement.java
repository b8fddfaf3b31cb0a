package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truce.formats.input.Place;

/// An element of an XML file with the place of its start tag. Text between elements is left out: the format
/// has none.
record XmlElement(String name, Map<String, XmlAttribute> attributes, List<XmlElement> children, Place place) {
    /// @param place of the value
    record XmlAttribute(String value, Place place) {}

    Optional<XmlAttribute> find(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /// The value of an attribute, or empty.
    String text(String attribute) {
        return find(attribute).map(a -> a.value().strip()).orElse("");
    }

    List<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    /// All elements of that name below this one, in the order of the file.
    List<XmlElement> descendants(String name) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.name().equals(name)) {
                found.add(child);
            }
            found.addAll(child.descendants(name));
        }
        return found;
    }
}
