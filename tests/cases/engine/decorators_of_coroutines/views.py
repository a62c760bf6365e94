from service import Users

users = Users()


async def a(member):
    await users.find(member.email)  # expect: PRV601
    await users.find_plain(member.email)
    await users.find(member.pk)
