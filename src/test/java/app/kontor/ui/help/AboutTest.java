package app.kontor.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The list of libraries that About shows says what the build really takes in. */
class AboutTest {

    @Test
    void everyLibraryOfTheBuildIsNamedWithItsVersionAndItsLicence() throws Exception {
        Map<String, String> named = new HashMap<>();
        for (String line : About.lines()) {
            String[] cells = line.split(";");
            assertThat(cells).as(line).hasSize(4).noneMatch(String::isBlank);
            named.put(cells[0], cells[2]);
        }
        Map<String, String> built = built();
        assertThat(built).hasSizeGreaterThan(20);
        assertThat(named).containsAllEntriesOf(built);
    }

    /** Artifact and version of what is compiled against or run with. */
    private static Map<String, String> built() throws Exception {
        Document pom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        Map<String, String> properties = new HashMap<>();
        NodeList declared = pom.getElementsByTagName("properties").item(0).getChildNodes();
        IntStream.range(0, declared.getLength()).mapToObj(declared::item)
                .forEach(node -> properties.put("${" + node.getNodeName() + "}", node.getTextContent().strip()));
        Map<String, String> built = new TreeMap<>();
        NodeList all = pom.getElementsByTagName("dependency");
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            boolean ours = dependency.getParentNode().getParentNode().getNodeName().equals("project");
            if (ours && !text(dependency, "scope").equals("test")) {
                String version = text(dependency, "version");
                built.put(text(dependency, "artifactId"), properties.getOrDefault(version, version));
            }
        }
        return built;
    }

    private static String text(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
