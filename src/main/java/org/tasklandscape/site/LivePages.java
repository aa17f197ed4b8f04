package org.tasklandscape.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages on which the reader's browser trains. What each shows and says is in its HTML and its
 * script; the core comes as the text of a worker's program, once as WebAssembly and once as
 * JavaScript, of which a browser loads one.
 */
final class LivePages {
  /** The paths of all, in their order. */
  static final List<String> PATHS =
      List.of("live-training", "live-adaptation", "live-tradeoff", "live-control");

  private static final List<String> SHARED =
      List.of("drawing.js", "explore.css", "live.css", "live.js");
  private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>");
  private static final String HEAD =
      """
      <link rel="stylesheet" href="explore.css">
      <link rel="stylesheet" href="live.css">
      <script src="drawing.js" defer></script>
      <script src="live.js" defer></script>
      <script src="%s.js" defer></script>
      """;

  private LivePages() {}

  /** One of them; that of control needs the policies too. */
  static Page page(String path) {
    String body = Resource.text(path + ".html");
    String policies =
        path.equals("live-control") ? "<script src=\"live-policies.js\" defer></script>\n" : "";
    List<Section> sections = List.of(new Section(title(path), path, Html.words(body)));
    return new Page(
        path, title(path), policies + HEAD.formatted(path).stripTrailing(), body, sections);
  }

  /** What its heading says. */
  static String title(String path) {
    Matcher title = TITLE.matcher(Resource.text(path + ".html"));
    if (!title.find()) {
      throw new IllegalStateException(path + ".html must have a heading h1");
    }
    return Html.words(title.group(1));
  }

  /**
   * Writes scripts, style and programs.
   *
   * @param compiled the folder that the core was compiled into
   * @param site the folder of the site
   */
  static void copy(Path compiled, Path site) throws IOException {
    for (String asset : SHARED) {
      Files.write(site.resolve(asset), Resource.bytes(asset));
    }
    for (String path : PATHS) {
      Files.write(site.resolve(path + ".js"), Resource.bytes(path + ".js"));
    }
    Files.writeString(site.resolve("live-policies.js"), LivePolicies.script());
    String module =
        Base64.getEncoder().encodeToString(Files.readAllBytes(compiled.resolve("live.wasm")));
    String runtime = Files.readString(compiled.resolve("classes.wasm-runtime.js"));
    program(site.resolve("live-webassembly.js"), runtime, "'" + module + "'");
    String script = Files.readString(compiled.resolve("live.js"));
    program(site.resolve("live-javascript.js"), script, "null");
  }

  private static void program(Path file, String core, String module) throws IOException {
    String work = Resource.text("live-worker.js");
    String text =
        "const liveProgram = () => {\n%s\nconst liveWebAssembly = %s;\n%s};\n"
            .formatted(core, module, work);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
