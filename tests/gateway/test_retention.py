"""What a lab's flows, their versions and its recordings name is never swept away."""

from app.flow import dump_json, load_flow


async def put(lab, data: bytes) -> str:
    async def chunks():
        yield data

    return (await lab.storage.put(chunks(), "a.txt")).ref


def naming(ref: str) -> bytes:
    return f"mentatlab: 1\nname: a\nnodes:\n  one: {{type: inputs.image_file, set: {{file: '{ref}'}}}}\n".encode()


async def test_what_flows_and_their_versions_name_stays(lab):
    lab.records.open()
    refs = [await put(lab, b"%d" % n) for n in range(4)]
    stored = lab.records.create(load_flow(naming(refs[0])))
    lab.records.keep(stored.id, "first")
    lab.records.save(stored.id, load_flow(naming(refs[1])), stored.etag)
    lab.retention.asked.append(lambda: {refs[2]})  # as runs say it
    lab.storage.clock = lambda: 4e9
    lab.storage.used = {}
    assert lab.retention.sweep() == [refs[3].removeprefix("mlab://")]
    assert dump_json(lab.records.get(stored.id).flow).count(refs[1]) == 1
