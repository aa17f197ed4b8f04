package org.tasklandscape.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {
  private static final OfficialArchive ARCHIVE = OfficialArchive.OMNIGLOT_BACKGROUND;

  @TempDir Path folder;

  private Path touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[1]);
  }

  @Test
  void theFirstFolderWins() throws IOException {
    var folders =
        new DataFolders(List.of(folder.resolve("a"), folder.resolve("b")), folder.resolve("c"));
    assertThat(folders.find(ARCHIVE)).isEmpty();
    Path last = touch("b/images_background-repacked.zip");
    assertThat(folders.find(ARCHIVE)).contains(last);
    Path official = touch("b/images_background.zip");
    assertThat(folders.find(ARCHIVE)).contains(official);
    Path sub = touch("b/omniglot/images_background-repacked.zip");
    assertThat(folders.find(ARCHIVE)).contains(sub);
    Path first = touch("a/images_background.zip");
    assertThat(folders.find(ARCHIVE)).contains(first);
    assertThat(folders.target(ARCHIVE))
        .isEqualTo(folder.resolve("c/omniglot/images_background.zip"));
  }

  @Test
  void theNamedFolderComesFirstAndTheCacheLast() {
    var folders = DataFolders.standard(Optional.of(folder));
    assertThat(folders.folders()).startsWith(folder);
    assertThat(folders.downloads()).isEqualTo(folder);
    var standard = DataFolders.standard();
    assertThat(standard.downloads().endsWith(Path.of(".cache", "task-landscape"))).isTrue();
    assertThat(standard.folders()).endsWith(standard.downloads());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = touch("file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DataFolders.standard(Optional.of(file)))
        .withMessage("data must be in a folder, got the file " + file);
  }

  @Test
  void officialArchivesAreTheirMakers() {
    Set<String> digests = new HashSet<>();
    for (OfficialArchive archive : OfficialArchive.values()) {
      Download download = archive.download();
      assertThat(download.address().getScheme()).isEqualTo("https");
      assertThat(download.address().getPath()).endsWith("/" + archive.fileName());
      assertThat(download.sha256()).matches("[0-9a-f]{64}");
      assertThat(archive.fileNames()).startsWith(archive.fileName()).hasSize(3);
      digests.add(download.sha256());
      Download mirrored = archive.download(URI.create("http://mirror/x"));
      assertThat(mirrored.address()).hasToString("http://mirror/x/" + archive.fileName());
      assertThat(mirrored.sha256()).isEqualTo(download.sha256());
    }
    assertThat(digests).hasSize(OfficialArchive.values().length);
    assertThat(OfficialArchive.CIFAR100.fileNames()).contains("cifar-100-binary-subset.tar.gz");
  }
}
