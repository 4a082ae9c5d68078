import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Writes what the program is made of: {@code bom.json} (CycloneDX 1.6) and {@code THIRD-PARTY.txt} (licences). Reads what Maven resolved
 * and the libraries' own POMs beside their jars, so that it needs no network (the CycloneDX plugin refuses to work without). The same
 * libraries give the same bytes. Arguments: the output of dependency:list with absolute file names, the program's version, the folder to write to.
 */
public final class Parts {
    /** @param hash SHA-256 of the jar */
    private record Part(String group, String artifact, String classifier, String version, String hash, List<Licence> licences) {
        String purl() {
            String qualifier = classifier.isEmpty() ? "?type=jar" : "?classifier=" + classifier + "&type=jar";
            return "pkg:maven/" + group + "/" + artifact + "@" + version + qualifier;
        }
    }

    private record Licence(String name, String url) {}

    private Parts() {}

    public static void main(String[] args) throws Exception {
        TreeMap<String, Part> parts = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            // group:artifact:jar[:classifier]:version:scope:/path -- module name
            String[] words = line.strip().replaceFirst(" -- .*", "").split(":", 7);
            if (words.length >= 6 && words[2].equals("jar")) {
                Part part = part(words);
                parts.put(part.purl(), part);
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalStateException("No libraries in " + args[0]);
        }
        List<String> unlicensed = parts.values().stream().filter(p -> p.licences().isEmpty()).map(Part::purl).toList();
        if (!unlicensed.isEmpty()) {
            throw new IllegalStateException("Without a licence: " + unlicensed);
        }
        Path folder = Path.of(args[2]);
        Files.writeString(folder.resolve("bom.json"), bom(args[1], List.copyOf(parts.values())));
        Files.writeString(folder.resolve("THIRD-PARTY.txt"), list(List.copyOf(parts.values())));
    }

    private static Part part(String[] words) throws Exception {
        boolean classified = !words[4].matches("compile|runtime");
        String version = classified ? words[4] : words[3];
        // a Windows path has a colon of its own
        String place = String.join(":", List.of(words).subList(classified ? 6 : 5, words.length));
        Path jar = Path.of(place);
        Path pom = jar.resolveSibling(words[1] + "-" + version + ".pom");
        Path repository = jar;
        for (int up = words[0].split("\\.").length + 3; up > 0; up--) {
            repository = repository.getParent();
        }
        return new Part(words[0], words[1], classified ? words[3] : "", version, sha256(jar), licences(repository, pom));
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Of the POM, or of the nearest parent that states any. */
    private static List<Licence> licences(Path repository, Path pom) throws IOException, SAXException, ParserConfigurationException {
        if (!Files.exists(pom)) {
            return List.of();
        }
        Element project = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        List<Licence> found = new ArrayList<>();
        for (Element licences : children(project, "licenses")) {
            children(licences, "license").forEach(one -> found.add(new Licence(text(one, "name"), text(one, "url"))));
        }
        List<Element> parents = children(project, "parent");
        if (!found.isEmpty() || parents.isEmpty()) {
            return found;
        }
        Element parent = parents.getFirst();
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return licences(repository, repository.resolve(text(parent, "groupId").replace('.', '/')).resolve(artifact).resolve(version)
                .resolve(artifact + "-" + version + ".pom"));
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream().map(e -> e.getTextContent().strip().replaceAll("\\s+", " ")).findFirst().orElse("");
    }

    private static String bom(String version, List<Part> parts) {
        return """
                {
                  "bomFormat": "CycloneDX",
                  "specVersion": "1.6",
                  "version": 1,
                  "metadata": {"component": {"type": "application", "name": "kontor", "version": %s, "licenses": [{"license": {"id": "Apache-2.0"}}]}},
                  "components": [
                %s
                  ]
                }
                """.formatted(quoted(version), parts.stream().map(Parts::component).collect(Collectors.joining(",\n")));
    }

    private static String component(Part part) {
        String licences = part.licences().stream()
                .map(l -> "{\"license\": {\"name\": " + quoted(l.name()) + (l.url().isEmpty() ? "" : ", \"url\": " + quoted(l.url())) + "}}")
                .collect(Collectors.joining(", "));
        return "    {\"type\": \"library\", \"bom-ref\": %s, \"group\": %s, \"name\": %s, \"version\": %s, \"purl\": %s,\n"
                .formatted(quoted(part.purl()), quoted(part.group()), quoted(part.artifact()), quoted(part.version()), quoted(part.purl()))
                + "     \"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + part.hash() + "\"}], \"licenses\": [" + licences + "]}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String list(List<Part> parts) {
        return "Kontor stands on these libraries. Their licences, as their authors state them:\n\n"
                + "The typeface Inter 4.1 (Kontor Sans, Num and Paper)\n    OFL-1.1, https://openfontlicense.org\n\n" + parts.stream()
                .map(p -> "%s:%s %s%s%n".formatted(p.group(), p.artifact(), p.version(), p.classifier().isEmpty() ? "" : " (" + p.classifier() + ")")
                        .replace("\r", "")
                        + p.licences().stream().map(l -> "    " + l.name() + (l.url().isEmpty() ? "" : ", " + l.url()) + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
