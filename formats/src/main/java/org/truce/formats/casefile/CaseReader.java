package org.truce.formats.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.InputText;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problems;
import org.truce.formats.input.YamlTree;

/// Reads case files. Never throws because of what a file holds: whatever is wrong is in the result.
public final class CaseReader {
    /// The name of the case file in a case's folder.
    public static final String FILE_NAME = "case.yaml";

    /// The flagship case has 5,000 nodes and takes about a hundredth of the bytes.
    public static final InputKind KIND = new InputKind(
            "case",
            FILE_NAME,
            "`truce new` writes one to start from",
            "keep each case in a folder of its own",
            2 * 1024 * 1024,
            20_000,
            50_000);

    private CaseReader() {}

    /// Reads a case.
    ///
    /// @param caseFolderOrFile a folder that holds `case.yaml`, or the file itself
    public static CaseReading read(Path caseFolderOrFile) {
        Path file = Files.isDirectory(caseFolderOrFile) ? caseFolderOrFile.resolve(FILE_NAME) : caseFolderOrFile;
        return read(file, InputText.read(file, KIND));
    }

    /// Reads a case from bytes.
    ///
    /// @param file names the place of problems, and is not opened
    public static CaseReading read(Path file, byte[] bytes) {
        return read(file, InputText.of(file, bytes, KIND));
    }

    private static CaseReading read(Path file, InputText loaded) {
        return switch (loaded) {
            case InputText.Refused refused -> new CaseReading.Failure(List.of(refused.problem()));
            case InputText.Text text -> read(file, text);
        };
    }

    private static CaseReading read(Path file, InputText.Text text) {
        Problems problems = new Problems();
        CaseDocument.Draft draft = YamlTree.compose(file.toString(), text.text(), KIND, problems)
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
