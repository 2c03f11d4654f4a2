//! What stands in `dist/` beside the page: schemas, licences, compressed copies and checksums.
//! It must give the same bytes for the same files: no times, no names of this machine.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use brotli::{CompressorWriter, enc::BrotliEncoderParams};
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};

use crate::{error::XtaskError, place, place::hex};

/// The list of checksums, in the form that `sha256sum --check` reads.
const SUMS: &str = "SHA256SUMS";
/// What is worth compressing. Pictures are compressed already.
const COMPRESSED: [&str; 8] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

/// Copies the published schemas.
pub fn schemas(dist: &Path) -> Result<(), XtaskError> {
    copy_all(&place::top().join("assets/schema"), &dist.join("schema"))
}

/// Copies every file of a folder.
pub fn copy_all(from: &Path, to: &Path) -> Result<(), XtaskError> {
    fs::create_dir_all(to).map_err(XtaskError::file("make", to))?;
    for file in files_in(from)? {
        let copy = to.join(file.file_name().unwrap_or_default());
        fs::copy(&file, &copy).map_err(XtaskError::file("write", copy))?;
    }
    Ok(())
}

/// A `.br` and a `.gz` beside each file that gets smaller by it.
pub fn compressed(dist: &Path) -> Result<(), XtaskError> {
    for file in all_files(dist)? {
        let extension = file.extension().and_then(|extension| extension.to_str());
        if !extension.is_some_and(|extension| COMPRESSED.contains(&extension)) {
            continue;
        }
        let bytes = fs::read(&file).map_err(XtaskError::file("read", &file))?;
        for (ending, squeezed) in [("br", brotli(&bytes)), ("gz", gzip(&bytes))] {
            let mut name = file.clone().into_os_string();
            name.push(format!(".{ending}"));
            let squeezed = squeezed.map_err(XtaskError::file("compress", &file))?;
            fs::write(&name, squeezed).map_err(XtaskError::file("write", name))?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = CompressorWriter::with_params(Vec::new(), 65_536, &params);
    out.write_all(bytes)?;
    out.flush()?;
    Ok(out.into_inner())
}

/// Without a time or a name, which would differ between builds.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = GzBuilder::new().write(Vec::new(), Compression::best());
    out.write_all(bytes)?;
    out.finish()
}

/// The SHA-256 of every file, by name.
pub fn checksums(dist: &Path) -> Result<(), XtaskError> {
    let list = dist.join(SUMS);
    let mut out = File::create(&list).map_err(XtaskError::file("write", &list))?;
    for file in all_files(dist)? {
        let name = name_in(dist, &file);
        if name != SUMS {
            let bytes = fs::read(&file).map_err(XtaskError::file("read", &file))?;
            writeln!(out, "{}  {name}", hex(&Sha256::digest(bytes)))
                .map_err(XtaskError::file("write", &list))?;
        }
    }
    Ok(())
}

/// A file's name within a folder, with `/` between on every system.
pub fn name_in(folder: &Path, file: &Path) -> String {
    let name = file.strip_prefix(folder).unwrap_or(file);
    name.to_string_lossy().replace('\\', "/")
}

/// Every file below a folder, in the order of their names.
pub fn all_files(folder: &Path) -> Result<Vec<PathBuf>, XtaskError> {
    let mut open = vec![folder.to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for path in entries(&folder)? {
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort_by_key(|file| name_in(folder, file));
    Ok(files)
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, XtaskError> {
    let mut files = entries(folder)?;
    files.retain(|path| path.is_file());
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, XtaskError> {
    fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(XtaskError::file("read", folder))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_is_the_same_when_it_is_unpacked_and_the_same_each_time() {
        let text = "the same text again and again, ".repeat(100);
        let bytes = text.as_bytes();
        assert_eq!(brotli(bytes).unwrap(), brotli(bytes).unwrap());
        assert_eq!(gzip(bytes).unwrap(), gzip(bytes).unwrap());
        let mut out = String::new();
        brotli::Decompressor::new(&brotli(bytes).unwrap()[..], 4096)
            .read_to_string(&mut out)
            .unwrap();
        assert_eq!(out, text);
        out.clear();
        flate2::read::GzDecoder::new(&gzip(bytes).unwrap()[..])
            .read_to_string(&mut out)
            .unwrap();
        assert_eq!(out, text);
    }

    #[test]
    fn every_file_but_the_list_itself_is_in_the_list() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("schema")).unwrap();
        for name in ["b.html", "a.png", "schema/c.json"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        compressed(folder.path()).unwrap();
        checksums(folder.path()).unwrap();
        checksums(folder.path()).unwrap();
        let list = fs::read_to_string(folder.path().join(SUMS)).unwrap();
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let names: Vec<&str> = list.lines().map(|line| &line[66..]).collect();
        let expected = [
            "a.png",
            "b.html",
            "b.html.br",
            "b.html.gz",
            "schema/c.json",
            "schema/c.json.br",
            "schema/c.json.gz",
        ];
        assert_eq!(names, expected);
        assert!(list.starts_with(empty));
    }
}
