package org.truce.reading.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.truce.reading.text.Text;

/// A text to be read, out of its file.
///
/// @param text plain text exactly as the file has it, without a byte order mark; of other formats the
///     paragraphs of the article, headings and items of lists among them, with an empty line after each
/// @param title empty where none is stated
/// @param publisher empty where none is stated
/// @param published the day of publication, given or found; the days that the text mentions hang on it
/// @param language BCP 47; `en` today, since nothing else is read
/// @param sha256 of the file's bytes, in hexadecimal
public record Article(
        Text text,
        String title,
        String publisher,
        Optional<LocalDate> published,
        String language,
        Format format,
        String sha256) {}
