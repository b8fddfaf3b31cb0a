package org.truce.formats.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads case files. Never throws because of what a file holds: whatever is wrong is in the result.
public final class CaseReader {
    /// The name of the case file in a case's folder.
    public static final String FILE_NAME = "case.yaml";

    private CaseReader() {}

    /// Reads a case.
    ///
    /// @param caseFolderOrFile a folder that holds `case.yaml`, or the file itself
    public static CaseReading read(Path caseFolderOrFile) {
        Path file = Files.isDirectory(caseFolderOrFile) ? caseFolderOrFile.resolve(FILE_NAME) : caseFolderOrFile;
        return read(file, CaseText.read(file));
    }

    /// Reads a case from bytes.
    ///
    /// @param file names the place of problems, and is not opened
    static CaseReading read(Path file, byte[] bytes) {
        return read(file, CaseText.of(file, bytes));
    }

    private static CaseReading read(Path file, CaseText loaded) {
        return switch (loaded) {
            case CaseText.Refused refused -> new CaseReading.Failure(List.of(refused.problem()));
            case CaseText.Text text -> read(file, text);
        };
    }

    private static CaseReading read(Path file, CaseText.Text text) {
        Problems problems = new Problems();
        CaseDocument.Draft draft = YamlTree.compose(file.toString(), text.text(), problems)
                .flatMap(root -> CaseDocument.read(root, new Nodes(file.toString(), problems)))
                .orElse(null);
        if (draft != null) {
            CaseCheck.check(draft.value(), draft.places(), problems);
        }
        return draft == null || problems.hasErrors()
                ? new CaseReading.Failure(problems.list())
                : new CaseReading.Success(draft.value(), draft.places(), problems.list(), text.sha256(), file);
    }
}
