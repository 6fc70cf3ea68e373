//! Everything that is kept about one person, as they are handed it: a ZIP with a table for a spreadsheet for each part, and all of it once
//! more as JSON for programs. Codes, universal time and points, as plain files have them.

use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use csv::{Terminator, WriterBuilder};
use tempfile::{SpooledData, SpooledTempFile, spooled_tempfile_in};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::domain::reads::person_file::{Cell, Section};
use crate::error::{Error, Result};
use crate::text::table::{MOST_IN_MEMORY, Whole, harmless};

/// Hands over the rows of a section, one by one.
pub(crate) type Rows<'r> = dyn FnMut(&Section, &mut dyn FnMut(Vec<Cell>) -> Result<()>) -> Result<()> + 'r;

/// Writes the whole file, whose tables are read twice. `currency` is that of all amounts in it.
pub(crate) fn write(folder: &Path, sections: &[Section], currency: &str, rows: &mut Rows<'_>) -> Result<Whole> {
    let mut zip = ZipWriter::new(spooled_tempfile_in(MOST_IN_MEMORY, folder));
    for section in sections {
        begin(&mut zip, &format!("{}.csv", section.name))?;
        table(&mut zip, section, rows)?;
    }
    begin(&mut zip, "person.json")?;
    json(&mut zip, sections, currency, rows)?;
    match zip.finish().map_err(Error::fault)?.into_inner() {
        SpooledData::InMemory(bytes) => Ok(Whole::Bytes(bytes.into_inner())),
        SpooledData::OnDisk(mut file) => {
            file.seek(SeekFrom::Start(0)).map_err(Error::fault)?;
            Ok(Whole::File(file))
        }
    }
}

fn begin(zip: &mut ZipWriter<SpooledTempFile>, name: &str) -> Result<()> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(name, options).map_err(Error::fault)
}

fn table(zip: &mut ZipWriter<SpooledTempFile>, section: &Section, rows: &mut Rows<'_>) -> Result<()> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(zip);
    writer.write_record(&section.columns).map_err(Error::fault)?;
    rows(section, &mut |cells| {
        let cells = cells.into_iter().map(|cell| match cell {
            Cell::Nothing => String::new(),
            Cell::Number(number) => number.to_string(),
            // An amount below zero begins with a sign that is none of a formula.
            Cell::Text(text) if text.parse::<f64>().is_ok() => text,
            Cell::Text(text) => harmless(text.into()).into_owned(),
        });
        writer.write_record(cells).map_err(Error::fault)
    })?;
    writer.flush().map_err(Error::fault)
}

fn json(zip: &mut ZipWriter<SpooledTempFile>, sections: &[Section], currency: &str, rows: &mut Rows<'_>) -> Result<()> {
    let fault = |error: std::io::Error| Error::fault(error);
    let text = |text: &str| serde_json::to_string(text).map_err(Error::fault);
    write!(zip, "{{\n  \"currency\": {}", text(currency)?).map_err(fault)?;
    for section in sections {
        write!(zip, ",\n  {}: [", text(section.name)?).map_err(fault)?;
        let mut is_first = true;
        rows(section, &mut |cells| {
            write!(zip, "{}\n    {{", if std::mem::take(&mut is_first) { "" } else { "," }).map_err(fault)?;
            for (at, (name, cell)) in section.columns.iter().zip(cells).enumerate() {
                let value = match cell {
                    Cell::Nothing => "null".to_owned(),
                    Cell::Number(number) => number.to_string(),
                    Cell::Text(value) => text(&value)?,
                };
                write!(zip, "{}{}: {value}", if at == 0 { "" } else { ", " }, text(name)?).map_err(fault)?;
            }
            write!(zip, "}}").map_err(fault)
        })?;
        write!(zip, "{}]", if is_first { "" } else { "\n  " }).map_err(fault)?;
    }
    writeln!(zip, "\n}}").map_err(fault)
}
