import pytest

from app.storage import S3, Folder, Storage

MB = 2**20


@pytest.fixture(params=["folder", "s3"])
def storage(request, tmp_path):
    """The same storage on either store: what is asked of one is asked of the other."""
    folder = tmp_path / "storage"
    if request.param == "folder":
        yield Storage(Folder(folder), folder)
        return
    address = f"{request.getfixturevalue('bucket')}/some/where"
    driver = S3(address, request.getfixturevalue("s3").endpoint)
    yield Storage(driver, folder)
    driver.close()


@pytest.fixture
def folder_storage(tmp_path):
    folder = tmp_path / "storage"
    return Storage(Folder(folder), folder)


@pytest.fixture
def s3_storage(bucket, s3, tmp_path):
    driver = S3(bucket, s3.endpoint)
    yield Storage(driver, tmp_path / "scratch", copies=3 * MB)
    driver.close()
